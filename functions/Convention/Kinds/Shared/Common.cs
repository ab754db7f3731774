using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Tables;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>
/// What many kinds of case share: rows, clocks, and the paragraphs that they rest on in each. Article 40 asks for all of it where it governs
/// the case. Other articles say less; what they do not ask for is practice there, and cites nothing.
/// </summary>
internal sealed class Common
{
    /// <summary>For requests that article 40 governs: its own, those of 42 to 46 by 35(2), those of 50 by 50(3).</summary>
    public static readonly Common OfArticle40 = new(new()
    {
        Status = A40_26,
        Information = A40_16,
        Channel = A40_12_d,
        Authority = A40_15_a,
        Writing = A40_13,
        Treaty = A40_7,
        Use = A40_15_g,
    });

    /// <summary>For extradition and what comes in its place: its authorities, 37(19), its treaties, 37(8).</summary>
    public static readonly Common OfExtradition = new(new() { Channel = A37_19, Authority = A37_19, Treaty = A37_8 });

    /// <summary>For calls between points of contact, 41(1).</summary>
    public static readonly Common OfCalls = new(new() { Channel = A41_1, Authority = A41_1 });

    /// <summary>For cooperation between law enforcement authorities, through their own channels, 47(1), on a basis of their own, 47(2).</summary>
    public static readonly Common OfLawEnforcement = new(new() { Channel = A47_1, Authority = A47_1, Treaty = A47_2 });

    /// <summary>For cases of articles that ask for none of it.</summary>
    public static readonly Common OfPractice = new(new());

    private Common(SharedParagraphs paragraphs)
    {
        Paragraphs = paragraphs;
        StatusInquiry = new(Status.Inquiry, Side.Requested, paragraphs.Status, (d, _) => Limit.ReminderThen(d.Now, d.Now + d.Practice.StatusAnswerWithin, "answer"))
        {
            Reminder = "The other State waits for your answer on the status of its request.",
            Lapse = "The status inquiry is still unanswered.",
        };
    }

    /// <summary>What the rows and rules that kinds share rest on.</summary>
    public SharedParagraphs Paragraphs { get; }

    public ClockRow StatusInquiry { get; }

    /// <summary>What the two States are told of a new case of any kind.</summary>
    public static IReadOnlyList<Tell> Opening { get; } =
    [
        new(Side.Requesting, "receipt", "Your request was received and delivered to the other State.", Carries: false),
        new(Side.Requested, "request-received", "A request has come in."),
    ];

    /// <summary>Status, progress and disputes, at any time.</summary>
    public IReadOnlyList<MoveRow> WholeCase(StateSet any, StateSet open) =>
    [
        new("M33", Say.AskStatus, Side.Requesting, any, null, Paragraphs.Status) { OfCase = true, Open = [Status.Reasonable], Then = Status.Ask },
        new("M33", Say.AnswerStatus, Side.Requested, any, null, Paragraphs.Status)
        {
            OfCase = true,
            Open = [Status.WasAsked],
            Checks = [Status.Answered],
            Concludes = [Status.Inquiry],
            Tells = [new(Side.Requesting, "status-answered", "Your status inquiry is answered.")],
        },
        new("M33", Say.ReportProgress, Side.Requested, open, null, Paragraphs.Status)
        {
            OfCase = true,
            Checks = [Status.ProgressReported],
            Tells = [new(Side.Requesting, "progress-reported", "Progress is reported.")],
        },
        new("M34", Say.OpenDispute, Side.Both, any, null, A63_1)
        {
            OfCase = true,
            Checks = [Articles.Article63.Disputes.SubjectNamed],
            Tells = [new(Side.Both, "dispute-opened", "A party asks to settle a dispute by negotiation; the clocks of the case run on.")],
        },
    ];

    /// <summary>Questions and answers, at any time before the end.</summary>
    /// <param name="from">Where a question pauses.</param>
    /// <param name="waiting">Where something is waited for already: a question goes beside it, and nothing moves.</param>
    public IReadOnlyList<MoveRow> Questions(StateSet from, StateSet waiting = default) =>
    [
        new("M8", Say.AskInformation, Side.Requested, from, ItemState.InformationRequested, Paragraphs.Information)
        {
            Pauses = true,
            Checks = [AdditionalInformation.QuestionsListed],
            Marks = static (_, item) => item with { Asked = true },
            Tells = [new(Side.Requesting, "information-requested", "The requested State asks for additional information.", "information")],
        },
        new("M9", Say.AnswerInformation, Side.Requesting, ItemState.InformationRequested, null, Paragraphs.Information)
        {
            Resumes = true,
            Checks = [AdditionalInformation.AnswersGiven],
            Tells = [new(Side.Requested, "information-provided", "The requesting State has answered your questions.")],
        },
        .. waiting == default ? [] : Beside(waiting),
    ];

    private IEnumerable<MoveRow> Beside(StateSet waiting) =>
    [
        new("M8", Say.AskInformation, Side.Requested, waiting, null, Paragraphs.Information)
        {
            Checks = [AdditionalInformation.QuestionsListed],
            Marks = static (_, item) => item with { Asked = true },
            Tells = [new(Side.Requesting, "information-requested", "The requested State asks for additional information.")],
        },
        new("M9", Say.AnswerInformation, Side.Requesting, waiting, null, Paragraphs.Information)
        {
            OpenOf = [AdditionalInformation.WasAsked],
            Checks = [AdditionalInformation.AnswersGiven],
            Tells = [new(Side.Requested, "information-provided", "The requesting State has answered your questions.")],
        },
    ];

    /// <summary>Reminders of questions that wait for answers.</summary>
    public ClockRow QuestionsWait => Remind("information", Side.Requesting, Paragraphs.Information, ItemState.InformationRequested, "The other State waits for your answers.", p => p.InformationReminderEvery);

    public MoveRow NoLongerRequired(StateSet from) => new("M29", Say.NoLongerRequired, Side.Requesting, from, ItemState.Withdrawn, Paragraphs.Status)
    {
        Tells = [new(Side.Requested, "no-longer-required", "What was asked for is no longer required."), Withdrawal],
    };

    /// <summary>The withdrawing State is told, too: all of its authorities and systems then know that nothing more comes.</summary>
    public static Tell Withdrawal { get; } = new(Side.Requesting, "withdrawn", "What you no longer require is withdrawn; the other State is told.", Carries: false);

    public static MoveRow Acknowledge(ItemState from, ItemState to, Citation citation) => new("M6", Say.Acknowledge, Side.Requested, from, to, citation)
    {
        Tells = [new(Side.Requesting, "acknowledged", "The other State has taken it up.")],
    };

    /// <summary>A reminder to one side that comes again as long as items stand there.</summary>
    public static ClockRow Remind(string kind, Side whom, Citation citation, StateSet standing, string text, Func<Practice, TimeSpan> every) =>
        new(kind, whom, citation, (d, _) => [new Limit("reminder", d.Now + every(d.Practice), true)]) { While = standing, Recurs = true, Reminder = text };

    /// <summary>The kind of that clock.</summary>
    public const string Closing = "closing";

    /// <summary>The clock that closes a case some time after everything in it has come to its end: practice, which no paragraph asks for.</summary>
    public static ClockRow Close(StateSet final) => new(Closing, Side.Both, Citation.Practice, (d, _) => [new Limit("close", d.Now + d.Practice.CloseAfter, true)])
    {
        While = final,
        All = true,
        Reminder = "Everything asked for in this case has come to its end; it will be closed.",
        AtEnd = static (facts, _) => facts.Items.SelectMany(IEnumerable<Consequence> (item) =>
            [new ItemRemembers(item with { Ended = item.State, Paused = null }), new ItemMoves(item.Number, ItemState.Closed, "M32")]),
        Lapse = "The case is closed. What stays due after closure is still open: status, use limits, conditions, disclosure.",
    };
}
