namespace RequestRouter.Local.Commands;

/// <summary>One of the operator's calls, as a command: <c>inspect NAME</c>.</summary>
/// <param name="Name">Of the command, and of the call below <c>/api/operations</c>.</param>
/// <param name="Description">Help of the command.</param>
/// <param name="Member">The list in the answer.</param>
/// <param name="Columns">Members of each row, with the headings under which they are shown.</param>
/// <param name="Filters">Parameters of the call's query, each with its help.</param>
internal sealed record OperationsSection(
    string Name, string Description, string Member, IReadOnlyList<(string Member, string Heading)> Columns, params IReadOnlyList<(string Name, string Description)> Filters)
{
    /// <summary>Every one, in the order in which somebody who is woken at night wants them.</summary>
    public static IReadOnlyList<OperationsSection> All { get; } =
    [
        new(
            "cases",
            "Cases that do not go on, and why.",
            "cases",
            [("caseId", "case"), ("kind", "kind"), ("requesting", "by"), ("requested", "to"), ("state", "state"), ("obstacles", "what keeps it"), ("nextLimitAt", "next limit (UTC)")],
            ("cause", "Only with an obstacle of this kind, as unprocessed or limit-overdue"),
            ("state", "Only cases of this State"),
            ("ahead", "How far ahead limits are looked for, as P1D")),
        new(
            "queues",
            "What waits in the queues, and how long.",
            "queues",
            [("name", "queue"), ("messages", "messages"), ("age", "oldest waits"), ("oldestAt", "since (UTC)"), ("deadLetters", "dead"), ("oldestDeadLetterAt", "oldest dead (UTC)")]),
        new(
            "dead-letters",
            "Messages that could not be taken.",
            "deadLetters",
            [("id", "id"), ("about", "about"), ("reason", "reason"), ("description", "description"), ("enqueuedAt", "enqueued (UTC)"), ("deliveries", "tried")]),
        new("quarantine", "What a fault keeps from going on.", "held", [("id", "id"), ("fault", "fault"), ("since", "since (UTC)")]),
        new("sweeps", "What the sweep found waiting and woke.", "sweeps", [("at", "at (UTC)"), ("cases", "cases"), ("rows", "rows"), ("woken", "which")]),
        new(
            "inboxes",
            "How far States have read their notices.",
            "inboxes",
            [("state", "State"), ("last", "last"), ("readTo", "read to"), ("readAt", "read (UTC)"), ("subscribed", "in subscription"), ("unread", "unread for")],
            ("state", "Only this State"),
            ("unread", "Only States for which something has waited this long, as P2D")),
        new("deliveries", "States to which notices are kept back.", "paused", [("state", "State"), ("at", "since (UTC)"), ("by", "by"), ("reason", "reason"), ("held", "held")]),
        new(
            "keys",
            "Keys of the register that end soon.",
            "keys",
            [("state", "State"), ("authority", "authority"), ("keyId", "key"), ("endsAt", "ends (UTC)"), ("signs", "signs"), ("isRevoked", "revoked"), ("isReplaced", "replaced")],
            ("within", "How far ahead, as P60D")),
        new(
            "acts",
            "What operators changed: who, what, when.",
            "acts",
            [("at", "at (UTC)"), ("by", "by"), ("kind", "what"), ("about", "about"), ("reason", "reason"), ("outcome", "outcome"), ("id", "trace")],
            ("about", "Only about this id, case or State")),
    ];
}
