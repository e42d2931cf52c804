// Whether there is a task of this key.
RETURN EXISTS { MATCH (:Task {key: $key}) } AS there
