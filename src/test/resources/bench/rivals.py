"""The benchmark's questions, asked of another program: rivals.py networkx|igraph|postgresql FOLDER.

Prints "name TAB milliseconds" for each question; says so and stops where the program is not installed."""

import glob
import os
import shutil
import subprocess
import sys
import time

folder = sys.argv[2]


def numbers(name):
    with open(os.path.join(folder, name)) as lines:
        return [tuple(map(int, line.split())) for line in lines]


def timed(name, work):
    start = time.perf_counter()
    result = work()
    print(f"{name}\t{(time.perf_counter() - start) * 1000:.3f}", flush=True)
    return result


def networkx():
    import networkx as nx

    edges, tasks = numbers("edges.tsv"), numbers("tasks.tsv")
    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(tasks)))
    graph.add_edges_from(edges)

    def blockers(goal):
        count = {}
        for task in nx.descendants(graph, goal) | {goal}:
            if not tasks[task][2]:
                count[tasks[task][1]] = count.get(tasks[task][1], 0) + 1
        return count

    for (goal,) in numbers("asked.txt"):
        timed("(c) blockers, NetworkX", lambda: blockers(goal))
    if len(tasks) <= 1000:
        timed("(c) betweenness exact, NetworkX", lambda: nx.betweenness_centrality(graph, normalized=False))


def igraph():
    import igraph as ig

    edges, tasks = numbers("edges.tsv"), numbers("tasks.tsv")
    # chains between open tasks, from what is needed to what waits
    graph = ig.Graph(n=len(tasks), edges=edges, directed=True)
    active = ig.Graph(n=len(tasks), edges=[(n, w) for w, n in edges if not tasks[n][2] and not tasks[w][2]], directed=True)

    def blockers(goal):
        count = {}
        for task in graph.subcomponent(goal, mode="out"):
            if not tasks[task][2]:
                count[tasks[task][1]] = count.get(tasks[task][1], 0) + 1
        return count

    for (goal,) in numbers("asked.txt"):
        timed("(c) blockers, igraph", lambda: blockers(goal))
    timed("(c) betweenness exact, igraph", lambda: active.betweenness(directed=True))
    timed("(c) downstream of every task, igraph", lambda: graph.neighborhood_size(order=len(tasks), mode="in"))


def postgresql():
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin")) or [os.path.dirname(shutil.which("initdb") or "")]
    tools = found[-1]
    if not os.path.exists(os.path.join(tools, "initdb")):
        raise ImportError("PostgreSQL")
    data = os.path.join(folder, "pg")
    os.chmod(folder, 0o755)
    os.makedirs(data)
    prefix = []
    if os.getuid() == 0:
        shutil.chown(data, "postgres")
        prefix = ["runuser", "-u", "postgres", "--"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/"}
    subprocess.run(prefix + [f"{tools}/initdb", "-D", data, "-A", "trust"], check=True, **quiet)
    options = f"-k {data} -c listen_addresses= -c shared_buffers=1GB -c work_mem=256MB -c fsync=off -c max_wal_size=8GB"
    subprocess.run(prefix + [f"{tools}/pg_ctl", "-D", data, "-w", "-o", options, "start"], check=True, **quiet)
    try:
        for name in ("edges.tsv", "tasks.tsv"):
            os.chmod(os.path.join(folder, name), 0o644)
        goals = [goal for (goal,) in numbers("asked.txt")]
        load = f"""create table edges (waiting int, needed int);
create table tasks (id int primary key, lead int, done int);
\\copy edges from '{folder}/edges.tsv'
\\copy tasks from '{folder}/tasks.tsv'
create index on edges (waiting) include (needed);
vacuum analyze edges; vacuum analyze tasks;
\\timing on
"""
        ask = """with recursive reached(id) as (values ({}) union select e.needed from edges e join reached r on e.waiting = r.id)
select lead, count(*) from reached join tasks using (id) where done = 0 group by lead order by 2 desc;
"""
        said = subprocess.run(
            prefix + [f"{tools}/psql", "-q", "-h", data, "-d", "postgres", "-f", "-"],
            input=load + "\n".join("\\o /dev/null\n" + ask.format(goal) for goal in goals),
            capture_output=True, text=True, cwd="/", check=True).stdout
        for line in said.splitlines():
            if line.startswith("Time:"):
                print(f"(b) blockers, PostgreSQL\t{line.split()[1]}")
    finally:
        subprocess.run(prefix + [f"{tools}/pg_ctl", "-D", data, "-m", "immediate", "stop"], check=True, **quiet)


try:
    {"networkx": networkx, "igraph": igraph, "postgresql": postgresql}[sys.argv[1]]()
except ImportError as missing:
    print(f"not installed here ({missing})")
