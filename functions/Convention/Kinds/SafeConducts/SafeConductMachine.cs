using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.SafeConducts;

/// <summary>A witness, expert or other person who came at the requesting State's request is safe there for earlier acts, 40(29).</summary>
internal static class SafeConductMachine
{
    private static readonly StateSet Active = StateSet.Of(Started, Counting, Suspended, DaysOver);

    public static Machine Build() => new(
        [.. Rows(), .. Common.OfArticle40.WholeCase(Active | Ended | Closed, Active)],
        [
            new("safe-conduct", Side.Requesting, A40_29, SafeConduct.Days)
            {
                While = Counting,
                PerItem = true,
                Reminder = "The days in which the person can leave are running.",
                Lapse = "The consecutive days are over. The person stays under safe conduct until it is found that the person could leave and stayed freely: ask the person, and record the finding or what stood in the way.",
                AtEnd = SafeConduct.LapseAfterDays,
            },
            Common.Remind("voluntary-stay", Side.Requesting, A40_29, DaysOver, "The days are over: ask the person, and record whether the person could leave and stayed freely.", p => p.AnswerReminderEvery),
            Common.OfArticle40.StatusInquiry,
            Common.Close(Ended),
        ])
    {
        Initial = Started,
        Serves = A40_29,
        Final = Ended,
        Speakers = [AuthorityRole.CentralAuthority],
        Paragraphs = Common.OfArticle40.Paragraphs,
        Examines = static s =>
        {
            Required.Person(s, A40_29);
            s.Remark(Articles.Article36.RequestData.Check(s.Content));
        },
        Hints = OpeningHints.OfEveryKind,
        OpeningTells = [new(Side.Both, "safe-conduct-begun", "The person is under safe conduct for acts before the departure.")],
    };

    private static IEnumerable<MoveRow> Rows() =>
    [
        new("40(29)", Say.InformPerson, Side.Requesting, Started, Counting, A40_29)
        {
            Checks = [PersonDates.NotToCome, PersonDates.SinceTheSafeConduct],
            Remarks = [SafeConduct.Informed],
            Marks = static (d, item) => item with { Person = PersonFacts.Of(item) with { CountFrom = PersonDates.Of(d), LastFactAt = PersonDates.Of(d) } },
            Tells = [new(Side.Requested, "person-informed", "The person was officially told that presence is no longer required.")],
        },
        new("40(29)", Say.ReportObstacle, Side.Both, StateSet.Of(Counting, DaysOver), Suspended, A40_29)
        {
            Checks = [PersonDates.NotToCome],
            Remarks = [SafeConduct.ObstacleNamed],
            ChecksOf = [PersonDates.InOrder],
            Marks = PersonDates.Remember,
            Tells = [new(Side.Both, "counting-suspended", "The person has no opportunity to leave; the count stops.")],
        },
        new("40(29)", Say.ReportObstacleOver, Side.Both, Suspended, Counting, A40_29)
        {
            Checks = [PersonDates.NotToCome],
            ChecksOf = [PersonDates.InOrder],
            Marks = static (d, item) => item with { Person = PersonFacts.Of(item) with { CountFrom = PersonDates.Of(d), LastFactAt = PersonDates.Of(d) } },
            Tells = [new(Side.Both, "counting-anew", "The person can leave again; a new count begins.")],
        },
        new("40(29)", Say.AgreeDays, Side.Both, Active, null, A40_29)
        {
            Goes = SafeConduct.WhenAgreed,
            Checks = [SafeConduct.SomeDays],
            ChecksOf = [SafeConduct.OnDays.Confirmed],
            Marks = SafeConduct.OnDays.Record,
            Then = static d => [new Concludes("safe-conduct"), .. SafeConduct.OnDays.TellNumber(d)],
            Tells = [new(Side.Both, "days-recorded", "A number of days was recorded; it replaces fifteen when both have recorded the same.")],
        },
        new("X19", Say.RecordRestriction, Side.Requesting, Active, null, A40_29)
        {
            RemarksOf = [Transfer.NotForEarlierActs],
            Tells = [new(Side.Requested, "restriction-recorded", "A measure against the person was recorded, as the communication says.")],
        },
        new("40(29)", Say.RecordVoluntaryStay, Side.Requesting, StateSet.Of(Started, Counting, Suspended), null, A40_29)
        {
            Forbidden = new("", Codes.SafeConductActive, A40_29, "The days in which the person can leave are not over; the safe conduct goes on."),
            Checks = [PersonDates.NotToCome],
            Tells = [new(Side.Requested, "voluntary-stay-recorded", "It was recorded that the person stays freely, before the days in which the person can leave are over; the safe conduct goes on.")],
        },
        new("40(29)", Say.RecordVoluntaryStay, Side.Requesting, DaysOver, Ended, A40_29)
        {
            Goes = static (d, _) => SafeConduct.HasCeased(d) ? Ended : DaysOver,
            Checks = [PersonDates.NotToCome],
            ChecksOf = [PersonDates.InOrder],
            Remarks = [SafeConduct.OpportunityStated, SafeConduct.PersonHeard],
            Then = SafeConduct.TellFinding,
        },
        new("40(29)", Say.RecordVoluntaryReturn, Side.Requesting, Active, Ended, A40_29) { Checks = [PersonDates.NotToCome, PersonDates.SinceTheSafeConduct], Tells = [new(Side.Both, "safe-conduct-ended", "The person left and came back of free will; the safe conduct has ended.")] },
        new("40(29)", Say.RecordDeparture, Side.Both, Active, Ended, A40_29) { Checks = [PersonDates.NotToCome, PersonDates.SinceTheSafeConduct], Tells = [new(Side.Both, "safe-conduct-ended", "The person has left; the safe conduct has ended.")] },
    ];
}
