namespace RequestRouter.Router.Audit;

/// <summary>What of a case's record was read.</summary>
public enum AuditReadKind
{
    /// <summary>The export: ledger, communications, keys, custody.</summary>
    Export,

    /// <summary>The proof that the log of all ledgers holds an entry.</summary>
    Proof,

    /// <summary>Who had read it before.</summary>
    Reads,

    /// <summary>All of it, to be decided again.</summary>
    Replay,
}
