namespace RequestRouter.Router.Storage;

/// <summary>Names of the router's tables.</summary>
public static class Tables
{
    /// <summary>Partition = case: the case, its ledger, its communications, acknowledgements.</summary>
    public const string Cases = "Cases";

    /// <summary>Partition = State: pages of the State's HTTP inbox.</summary>
    public const string Inboxes = "Inboxes";

    /// <summary>Partition = minute: cases that the sweep looks at from then on.</summary>
    public const string Due = "Due";

    /// <summary>Partition = State: its cases, a row each, and an index behind them; the row of the State that opened a case says up to which entry it is published.</summary>
    public const string Lists = "Lists";

    /// <summary>One partition: the parties' registers and practices, current and past versions, the ledgers of their changes, and whose each key is.</summary>
    public const string Parties = "Parties";

    /// <summary>What a fault keeps from going on, until the operator releases it.</summary>
    public const string Quarantine = "Quarantine";

    /// <summary>Partition = State and the beginning of a hash: the ids of a State's communications, each with its case.</summary>
    public const string Identifiers = "Identifiers";

    /// <summary>Partition = case: its evidence items and, for each, the chain of custody.</summary>
    public const string Evidence = "Evidence";

    /// <summary>Partition = minute: evidence items that the sweep looks at from then on.</summary>
    public const string DueEvidence = "DueEvidence";

    /// <summary>Partition = digest: which State may come to hold these bytes, and by which item.</summary>
    public const string Copies = "Copies";

    /// <summary>Partition = release: the release. Partition = State: the releases that concern it.</summary>
    public const string Releases = "Releases";

    /// <summary>Partition = case: for each notice, how its State's points of contact were paged.</summary>
    public const string Pages = "Pages";

    /// <summary>Partition = case: who read its record, a chain of entries.</summary>
    public const string AuditReads = "AuditReads";

    /// <summary>The log of all ledger entries. Partition "tree": its head, tiles and leaves; "moved": cases that it is to look at; partition = case: where its entries stand.</summary>
    public const string Log = "Log";

    /// <summary>What operators changed, and what sweeps mended.</summary>
    public const string Operations = "Operations";

    /// <summary>Partition <c>paused</c>: the States whose deliveries are paused. Partition = State: notices that are kept back for it.</summary>
    public const string Deliveries = "Deliveries";

    /// <summary>Partition = replay: its order, its cases in batches, a verdict a case.</summary>
    public const string Replays = "Replays";

    /// <summary>Partition = day: the sessions of the web console that began then.</summary>
    public const string Sessions = "Sessions";

    /// <summary>Partition = day: cases that were over, whose orchestrations are looked at on that day.</summary>
    public const string EndedCases = "EndedCases";

    /// <summary>Partition = State: what its officers keep for each other and themselves: who deals with which case, with a record of it, and views of the work list.</summary>
    public const string Desks = "Desks";

    public static readonly IReadOnlyList<string> All = [Cases, Due, Inboxes, Lists, Parties, Quarantine, Identifiers, Evidence, DueEvidence, Copies, Releases, Pages, AuditReads, Log, Operations, Deliveries, Replays, Sessions, EndedCases, Desks];
}
