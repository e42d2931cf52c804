package vn.daumoi.query;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a query may consist of. Whatever is not here is refused, also what later versions of Cypher add. */
final class AllowedSyntax {

    /** Parts of the language, by the parser's names for them. */
    static final Set<String> PARTS = words("""
            SingleQuery UnionAll UnionDistinct TopLevelBraces
            Match With Return Unwind Where OrderBy AscSortItem DescSortItem Skip Limit
            ReturnItems AliasedReturnItem UnaliasedReturnItem Let LetItem Filter ForClause
            ScopeClauseSubqueryCall ImportingWithSubqueryCall
            UnresolvedCall ProcedureName ProcedureResult ProcedureResultItem ProcedureOutput Namespace
            ForMatch PrefixedPatternPart AllPaths AnyShortestPath AllShortestPaths AnyPath CountedShortestPath CountedShortestGroups
            ShortestGroups CountedPath ShortestPathsPatternPart Walk Trail Acyclic
            DifferentRelationships RepeatableElements PathPatternPart NamedPatternPart PathConcatenation
            QuantifiedPath ParenthesizedPath PlusQuantifier StarQuantifier IntervalQuantifier FixedQuantifier
            PathLengthQuantifier RelationshipChain NodePattern RelationshipPattern Range RelationshipsPattern
            VariableGrouping SelectorAnyPath
            Leaf LabelName RelTypeName LabelOrRelTypeName Conjunctions Disjunctions ColonConjunction ColonDisjunction
            Negation Wildcard LabelExpressionPredicate HasLabels HasTypes
            Variable ExplicitParameter AnyType Property PropertyKeyName ContainerIndex ListSlice
            MapExpression MapProjection PropertySelector AllPropertiesSelector VariableSelector LiteralEntry
            ListLiteral ListComprehension ExtractScope FilterScope PatternComprehension ReduceExpression ReduceScope
            AllIterablePredicate AnyIterablePredicate NoneIterablePredicate SingleIterablePredicate AllReducePredicate
            CaseExpression FunctionInvocation FunctionName CountStar
            ExistsExpression CountExpression CollectExpression PatternExpression ShortestPathExpression
            And Or Xor Not Ands Ors Equals NotEquals InvalidNotEquals LessThan LessThanOrEqual GreaterThan GreaterThanOrEqual In
            IsNull IsNotNull IsTyped IsNotTyped IsNormalized IsNotNormalized StartsWith EndsWith Contains RegexMatch
            Add Subtract Multiply Divide Modulo Pow UnaryAdd UnarySubtract Concatenate
            True False Null StringLiteral SignedDecimalIntegerLiteral SignedHexIntegerLiteral SignedOctalIntegerLiteral
            UnsignedDecimalIntegerLiteral DecimalDoubleLiteral Infinity NaN
            BooleanType StringType IntegerType FloatType DateType LocalTimeType ZonedTimeType LocalDateTimeType
            ZonedDateTimeType DurationType NodeType RelationshipType MapType ListType PathType PropertyValueType
            NFCNormalForm NFDNormalForm NFKCNormalForm NFKDNormalForm
            """);

    /** Functions, in lower case. */
    static final Set<String> FUNCTIONS = words("""
            all any none single exists isempty
            abs ceil floor round sign rand sqrt exp log log10 e pi sin cos tan cot asin acos atan atan2 degrees radians haversin isnan
            avg collect count max min sum stdev stdevp percentilecont percentiledisc
            coalesce elementid id labels type keys properties nodes relationships startnode endnode length size head last tail
            range reverse nullif valuetype randomuuid timestamp allreduce
            toboolean tobooleanornull tobooleanlist tofloat tofloatornull tofloatlist tointeger tointegerornull tointegerlist
            tostring tostringornull tostringlist
            char_length character_length btrim left ltrim replace right rtrim split substring tolower toupper trim upper lower normalize
            date datetime localdatetime localtime time duration
            date.truncate datetime.truncate localdatetime.truncate date.realtime date.statement date.transaction
            duration.between duration.indays duration.inmonths duration.inseconds
            point point.distance point.withinbbox
            shortestpath allshortestpaths
            """);

    /** Procedures, in lower case. */
    static final Set<String> PROCEDURES = words("""
            db.index.fulltext.querynodes db.labels db.relationshiptypes db.propertykeys
            """);

    /** Full-text indexes a query may ask; the audit trail has one too. */
    static final Set<String> TEXT_INDEXES = words("taskText agencyText databaseText documentText passageText");

    /** Steps of a plan that do more than read the graph. */
    static final Set<String> FORBIDDEN_STEPS = words("""
            LoadCSV TransactionForeach TransactionApply Foreach Create Merge LockingMerge Delete DetachDelete SetProperty SetProperties
            SetLabels SetNodeProperty SetNodePropertiesFromMap RemoveLabels EmptyResult ShowFunctions ShowProcedures ShowSettings
            ShowTransactions TerminateTransactions ShowIndexes ShowConstraints
            """);

    private AllowedSyntax() {}

    private static Set<String> words(String words) {
        return Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toCollection(TreeSet::new));
    }
}
