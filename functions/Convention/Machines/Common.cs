using RequestRouter.Convention.Article40;
using Say = RequestRouter.Convention.CommunicationTypes;

namespace RequestRouter.Convention.Machines;

/// <summary>Rows and clocks that many kinds of case share.</summary>
internal static class Common
{
    public static readonly IReadOnlyList<Tell> Opening =
    [
        new(Side.Requesting, "receipt", "Your request was received and delivered to the other State.", Carries: false),
        new(Side.Requested, "request-received", "A request has come in."),
    ];

    public static readonly ClockRow StatusInquiry = new(Status.Inquiry, Side.Requested, "40(26)", (d, _) => Clocks.ReminderThen(d.Now, d.Now + d.Practice.StatusAnswerWithin, "answer"))
    {
        Reminder = "The other State waits for your answer on the status of its request.",
        Lapse = "The status inquiry is still unanswered.",
    };

    /// <summary>Status, progress and disputes, at any time.</summary>
    public static IReadOnlyList<MoveRow> WholeCase(StateSet any, StateSet open) =>
    [
        new("M33", Say.AskStatus, Side.Requesting, any, null, "40(26)") { OfCase = true, Open = [Status.Reasonable], Then = Status.Ask },
        new("M33", Say.AnswerStatus, Side.Requested, any, null, "40(26)")
        {
            OfCase = true,
            Open = [Status.WasAsked],
            Checks = [Status.Answered],
            Concludes = [Status.Inquiry],
            Tells = [new(Side.Requesting, "status-answered", "Your status inquiry is answered.")],
        },
        new("M33", Say.ReportProgress, Side.Requested, open, null, "40(26)")
        {
            OfCase = true,
            Checks = [Status.ProgressReported],
            Tells = [new(Side.Requesting, "progress-reported", "Progress is reported.")],
        },
        new("M34", Say.OpenDispute, Side.Both, any, null, "63(1)")
        {
            OfCase = true,
            Checks = [Article63.Disputes.SubjectNamed],
            Tells = [new(Side.Both, "dispute-opened", "A party asks to settle a dispute by negotiation; the clocks of the case run on.")],
        },
    ];

    /// <summary>Questions and answers.</summary>
    public static IReadOnlyList<MoveRow> Questions(StateSet from) =>
    [
        new("M8", Say.AskInformation, Side.Requested, from, ItemState.InformationRequested, "40(16)")
        {
            Pauses = true,
            Checks = [AdditionalInformation.QuestionsListed],
            Marks = static (_, item) => item with { Asked = true },
            Tells = [new(Side.Requesting, "information-requested", "The requested State asks for additional information.", "information")],
        },
        new("M9", Say.AnswerInformation, Side.Requesting, ItemState.InformationRequested, null, "40(16)")
        {
            Resumes = true,
            Checks = [AdditionalInformation.AnswersGiven],
            Tells = [new(Side.Requested, "information-provided", "The requesting State has answered your questions.")],
        },
    ];

    public static MoveRow Acknowledge(ItemState from, ItemState to, string citation) => new("M6", Say.Acknowledge, Side.Requested, from, to, citation)
    {
        Tells = [new(Side.Requesting, "acknowledged", "The other State has taken it up.")],
    };

    public static MoveRow NoLongerRequired(StateSet from) => new("M29", Say.NoLongerRequired, Side.Requesting, from, ItemState.Withdrawn, "40(26)")
    {
        Tells = [new(Side.Requested, "no-longer-required", "What was asked for is no longer required.")],
    };

    /// <summary>A reminder to one side that comes again as long as items stand there.</summary>
    public static ClockRow Remind(string kind, Side whom, string citation, StateSet standing, string text, Func<Practice, TimeSpan> every) =>
        new(kind, whom, citation, (d, _) => [new Limit("reminder", d.Now + every(d.Practice), true)]) { While = standing, Recurs = true, Reminder = text };
}
