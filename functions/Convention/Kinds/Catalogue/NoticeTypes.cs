using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Catalogue;

/// <summary>Every type of notice that a case can give, so that a State's system can know them beforehand.</summary>
public static class NoticeTypes
{
    /// <summary>Those that no table of moves or clocks holds: they depend on what a request or a communication says.</summary>
    private static readonly string[] OfContent =
    [
        "apply-convention-suggested", "authorized-purpose-claimed", "closed-systems-excluded", "consideration-open", "consultation-invited", "credit-statement",
        "deadline-passed", "deadline-without-reasons", "declared-element", "diplomatic-communications", "emergency", "extension-late", "fact-recorded", "follow-up-decided", "follow-up-undecided", "ground-not-named",
        "interception-reasons-open", "lawful-origin-rule", "measure-restricted", "more-time-asked", "no-conviction-rule-unknown", "notice-due", "oral-request-registered",
        "preserved", "record-to-confirm", "recovery-unlinked", "reservation-not-registered", "restricted-material", "route-transfer-authorized",
        "safe-conduct-first", "status", "status-asked", "third-party-impact-open", "transfer-agreement-open", "views-given", "writing-differs",
    ];

    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Machines.Known.Select(Machines.Of).SelectMany(Of).Concat(OfContent).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(Machine machine) => machine.OpenedWith.Select(tell => tell.Of).Concat(machine.Rows.SelectMany(row => row.Tells)).Select(tell => tell.Type)
        .Concat(machine.Clocks.Select(clock => clock.Kind + "-reminder"))
        .Concat(machine.Clocks.Where(clock => clock.Lapse is not null).Select(clock => clock.Kind + "-elapsed"));
}
