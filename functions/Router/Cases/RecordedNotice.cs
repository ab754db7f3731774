using RequestRouter.Router.Notices;

namespace RequestRouter.Router.Cases;

/// <summary>A notice as the ledger keeps it. Its id follows from its place, so that publishing it twice is publishing it once.</summary>
public sealed record RecordedNotice
{
    public required StateCode To { get; init; }

    /// <summary>To the requested State: its territory whose own central authority deals with the case (40(12)(a)); null where that of the State does.</summary>
    public string? Territory { get; init; }

    /// <summary>Kebab-case name, as <c>information-requested</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The paragraph the notice rests on, as <c>40(16)</c>; empty where it is practice.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Where a treaty governs the case: its clause in the place of the paragraph, or that none is entered (40(7)).</summary>
    public string? Clause { get; init; }

    public required string Text { get; init; }

    /// <summary>When the answer is due (UTC), where the notice asks for one.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Numbers of the items it concerns; empty for the case as a whole.</summary>
    public IReadOnlyList<int> Items { get; init; } = [];

    /// <summary>Row of the communication that travels with it, to be read unchanged with its signature.</summary>
    public string? RowId { get; init; }

    /// <param name="notice">As the rules gave it.</param>
    /// <param name="rowId">Row of the communication that the step answered, if it answered one.</param>
    public static RecordedNotice From(Notice notice, string? rowId) => new()
    {
        To = notice.To,
        Territory = notice.Territory,
        Type = notice.Type,
        Citation = notice.Citation,
        Clause = notice.Clause,
        Text = notice.Text,
        DueAt = notice.DueAt,
        Items = notice.Items ?? [],
        RowId = notice.CarriesCommunication ? rowId : null,
    };

    /// <summary>Tells the sender that its communication had become impossible when its turn came.</summary>
    public static RecordedNotice OfRejection(InboundCommunication inbound, Rejection rejection) => new()
    {
        To = inbound.From,
        Type = RouterNotices.CommunicationRejected,
        Citation = rejection.Citation,
        Text = $"Your {inbound.Type} was received and could no longer be carried out: {rejection.Code}. It changed nothing.",
        RowId = inbound.RowId,
    };
}
