RETURN COUNT { (:Task) } AS tasks,
       COUNT { (:Agency) } AS agencies,
       COUNT { (:Database) } AS databases,
       COUNT { (:LegalDocument) } AS documents,
       COUNT { (:__Account) } AS accounts
