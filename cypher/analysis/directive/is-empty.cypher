RETURN NOT EXISTS { MATCH (:LegalDocument) } AND NOT EXISTS { MATCH (:Task) } AS empty
