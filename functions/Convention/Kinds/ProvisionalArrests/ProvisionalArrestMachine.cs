using RequestRouter.Convention.Articles.Article37;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.ProvisionalArrests;

/// <summary>Custody until the full request, in urgent cases, 37(10). The router alerts; it never orders a release.</summary>
internal static class ProvisionalArrestMachine
{
    private static readonly StateSet Open = StateSet.Of(Received, MeasureTaken);

    public static Machine Build() => new(
        [.. Rows(), .. Common.OfExtradition.WholeCase(Open | StateSet.Of(Completed, Declined, Withdrawn, Closed), Open)],
        [
            Common.Remind("provisional-arrest", Side.Requested, A37_10, Received, "Provisional arrest is asked for, urgently.", p => p.PagingReminderEvery),
            new("full-request", Side.Requesting, A37_10, ProvisionalArrest.FullRequestDue)
            {
                While = MeasureTaken,
                Reminder = "Send the full request for extradition before the requested State's limit.",
                Lapse = "The requested State's limit for the full request has come; its authorities decide on the measure.",
            },
            Common.OfExtradition.StatusInquiry,
            Common.Close(StateSet.Of(Completed, Declined, Withdrawn)),
        ])
    {
        Serves = A37_10,
        Final = StateSet.Of(Completed, Declined, Withdrawn),
        Speakers = [AuthorityRole.ExtraditionAuthority, AuthorityRole.CentralAuthority, AuthorityRole.PointOfContact],
        Paragraphs = Common.OfExtradition.Paragraphs,
        Examines = ProvisionalArrestIntake.Examine,
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = Common.Opening,
    };

    private static IEnumerable<MoveRow> Rows() =>
    [
        new("E2", Say.TakeMeasure, Side.Requested, StateSet.Of(Received, Declined), MeasureTaken, A37_10)
        {
            Remarks = [Treatment.FairlyTreated],
            Marks = ProvisionalArrest.Remember,
            Tells = [new(Side.Requesting, "measure-taken", "The person is in custody, or other measures ensure presence.", "full-request")],
        },
        new("E2", Say.Deny, Side.Requested, Received, Declined, A37_10)
        {
            Tells = [new(Side.Requesting, "declined", "The requested State takes no measure.")],
        },
        new("E2", Say.RecordFullRequest, Side.Requesting, MeasureTaken, Completed, A37_10)
        {
            Checks = [ProvisionalArrest.RequestNamed],
            Tells = [new(Side.Requested, "full-request-made", "The full request for extradition was made.")],
        },
        Common.OfExtradition.NoLongerRequired(Open),
    ];
}
