/** Tests on a real database: begin with {@link vn.daumoi.engine.DaumoiIT}. */
package vn.daumoi.engine;
