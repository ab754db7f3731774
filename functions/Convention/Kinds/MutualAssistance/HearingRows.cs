using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Tables;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>Hearings by videoconference, 40(18), and access to government records, 40(31). None of it moves an item.</summary>
internal static class HearingRows
{
    public static readonly StateSet Deciding = Standing.Underway | ItemState.UnderReview;

    public static readonly IReadOnlyList<MoveRow> All =
    [
        new("40(18)", Say.PermitHearing, Side.Requested, Deciding, null, A40_18)
        {
            OpenOf = [Hearings.Undecided],
            Marks = Hearings.Permit,
            Tells = [new(Side.Requesting, "hearing-permitted", "The requested State permits the hearing by videoconference.")],
        },
        new("40(18)", Say.DeclineHearing, Side.Requested, Deciding, null, A40_18)
        {
            OpenOf = [Hearings.Undecided],
            Remarks = [Hearings.DecliningExplained],
            Marks = static (_, item) => item with { Hearing = item.Hearing! with { Permitted = false } },
            Tells = [new(Side.Requesting, "hearing-declined", "The hearing is not held by videoconference; the evidence can be taken in another way.")],
        },
        new("40(18)", Say.AgreeHearing, Side.Both, Deciding, null, A40_18)
        {
            OpenOf = [Hearings.MayBeAgreed],
            Checks = [Hearings.SomethingAgreed],
            Marks = Hearings.Agree,
            Tells = [new(Side.Both, "hearing-terms-recorded", "How the hearing is held was recorded; it stands when both have recorded the same.")],
        },
        new("40(18)", Say.ScheduleHearing, Side.Requested, Standing.Underway, null, A40_18)
        {
            OpenOf = [Hearings.Permitted, Hearings.MeansAtHand],
            Checks = [Hearings.Dated],
            Remarks = [Hearings.AttendanceNamed],
            ChecksOf = [Hearings.ConductedAsAgreed],
            Marks = Hearings.Schedule,
            Then = static _ => [new ConcludesOfAffected(Hearings.Date)],
            Tells = [new(Side.Both, "hearing-scheduled", "The hearing by videoconference has a date.", Hearings.Date)],
        },
        new("40(18)", Say.RecordHearing, Side.Requested, Standing.Underway, null, A40_18)
        {
            OpenOf = [Hearings.TimeHasCome],
            Checks = [Hearings.NotToCome],
            Remarks = [Hearings.HeldDated, Hearings.ConductorNamed, Hearings.AttendanceNamed],
            RemarksOf = [Hearings.ConductedAsAgreed],
            Marks = static (_, item) => item.Hearing is { } hearing ? item with { Hearing = hearing with { Held = true } } : item,
            Tells = [new(Side.Requesting, "hearing-recorded", "How the hearing was held is on record.")],
        },
        new("40(31)", Say.DetermineAccess, Side.Requested, Deciding, null, A40_31_b)
        {
            OpenOf = [RecordsAccess.AtDiscretion],
            Checks = [RecordsAccess.ExtentGiven, RecordsAccess.PartExplained],
            RemarksOf = [RecordsAccess.HeldToBePublic],
            Marks = RecordsAccess.Determine,
            Tells = [new(Side.Requesting, "records-access-determined", "The requested State says how far it provides the records.")],
        },
    ];

    public static readonly IReadOnlyList<ClockRow> Clocks =
    [
        new("hearing-permission", Side.Requested, A40_18, (d, _) => [new("reminder", d.Now + d.Practice.AnswerReminderEvery, true)])
        {
            While = Deciding,
            If = static (_, item) => item.Hearing is { Permitted: null },
            Recurs = true,
            Reminder = "A hearing by videoconference is asked for; say whether it is permitted.",
        },
        new(Hearings.Date, Side.Both, A40_18, Hearings.UntilThen)
        {
            While = Standing.Underway,
            If = static (d, item) => item.Hearing is { Held: false, At: { } at } && at > d.Now,
            PerItem = true,
            Reminder = "The hearing by videoconference comes near.",
            Lapse = "The time of the hearing by videoconference has come.",
        },
        new("hearing-record", Side.Requested, A40_18, (d, _) => [new("reminder", d.Now + d.Practice.AnswerReminderEvery, true)])
        {
            While = Standing.Underway,
            If = static (d, item) => item.Hearing is { Held: false, At: { } at } && at <= d.Now,
            Recurs = true,
            Reminder = "Record how the hearing was held, or give it a new date.",
        },
        new("records-access", Side.Requested, A40_31, (d, _) => [new("reminder", d.Now + d.Practice.AnswerReminderEvery, true)])
        {
            While = Deciding.Without(ItemState.PartlyDelivered),
            If = static (_, item) => item.Records is not null && item.RecordsProvided is null,
            Recurs = true,
            Reminder = "Government records are sought: those open to the public are to be provided; of others say whether in whole, in part or under conditions.",
        },
    ];
}
