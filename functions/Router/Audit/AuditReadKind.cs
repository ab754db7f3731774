namespace RequestRouter.Router.Audit;

/// <summary>What of a case's record was read.</summary>
public enum AuditReadKind
{
    /// <summary>The export: ledger, communications, keys, custody.</summary>
    Export,

    /// <summary>Who had read it before.</summary>
    Reads,
}
