using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Engine;
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
    public static readonly Common OfArticle40 = new("40(26)", "40(16)")
    {
        Channel = "40(12)(d)",
        Authority = "40(15)(a)",
        Writing = "40(13)",
        Treaty = "40(7)",
        Use = "40(15)(g)",
    };

    /// <summary>For extradition and what comes in its place: its authorities, 37(19), its treaties, 37(8).</summary>
    public static readonly Common OfExtradition = new("", "") { Channel = "37(19)", Authority = "37(19)", Treaty = "37(8)" };

    /// <summary>For calls between points of contact, 41(1).</summary>
    public static readonly Common OfCalls = new("", "") { Channel = "41(1)", Authority = "41(1)" };

    /// <summary>For cooperation between law enforcement authorities, through their own channels, 47(1), on a basis of their own, 47(2).</summary>
    public static readonly Common OfLawEnforcement = new("", "") { Channel = "47(1)", Authority = "47(1)", Treaty = "47(2)" };

    /// <summary>For cases of articles that ask for none of it.</summary>
    public static readonly Common OfPractice = new("", "");

    private Common(string status, string information)
    {
        Status = status;
        Information = information;
        StatusInquiry = new(Articles.Article40.Status.Inquiry, Side.Requested, status, (d, _) => Clocks.ReminderThen(d.Now, d.Now + d.Practice.StatusAnswerWithin, "answer"))
        {
            Reminder = "The other State waits for your answer on the status of its request.",
            Lapse = "The status inquiry is still unanswered.",
        };
    }

    /// <summary>Progress, status, and the word that something is no longer required.</summary>
    public string Status { get; }

    /// <summary>Questions and answers.</summary>
    public string Information { get; }

    /// <summary>That designated authorities speak.</summary>
    public string Channel { get; private init; } = "";

    /// <summary>That a request names the authority which makes it.</summary>
    public string Authority { get; private init; } = "";

    /// <summary>That a request is a written record, in a language that the other State accepts.</summary>
    public string Writing { get; private init; } = "";

    /// <summary>That a treaty may govern in the place of the Convention.</summary>
    public string Treaty { get; private init; } = "";

    /// <summary>That a request says what it is for.</summary>
    public string Use { get; private init; } = "";

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
        new("M33", Say.AskStatus, Side.Requesting, any, null, Status) { OfCase = true, Open = [Articles.Article40.Status.Reasonable], Then = Articles.Article40.Status.Ask },
        new("M33", Say.AnswerStatus, Side.Requested, any, null, Status)
        {
            OfCase = true,
            Open = [Articles.Article40.Status.WasAsked],
            Checks = [Articles.Article40.Status.Answered],
            Concludes = [Articles.Article40.Status.Inquiry],
            Tells = [new(Side.Requesting, "status-answered", "Your status inquiry is answered.")],
        },
        new("M33", Say.ReportProgress, Side.Requested, open, null, Status)
        {
            OfCase = true,
            Checks = [Articles.Article40.Status.ProgressReported],
            Tells = [new(Side.Requesting, "progress-reported", "Progress is reported.")],
        },
        new("M34", Say.OpenDispute, Side.Both, any, null, "63(1)")
        {
            OfCase = true,
            Checks = [Articles.Article63.Disputes.SubjectNamed],
            Tells = [new(Side.Both, "dispute-opened", "A party asks to settle a dispute by negotiation; the clocks of the case run on.")],
        },
    ];

    /// <summary>Questions and answers.</summary>
    public IReadOnlyList<MoveRow> Questions(StateSet from) =>
    [
        new("M8", Say.AskInformation, Side.Requested, from, ItemState.InformationRequested, Information)
        {
            Pauses = true,
            Checks = [AdditionalInformation.QuestionsListed],
            Marks = static (_, item) => item with { Asked = true },
            Tells = [new(Side.Requesting, "information-requested", "The requested State asks for additional information.", "information")],
        },
        new("M9", Say.AnswerInformation, Side.Requesting, ItemState.InformationRequested, null, Information)
        {
            Resumes = true,
            Checks = [AdditionalInformation.AnswersGiven],
            Tells = [new(Side.Requested, "information-provided", "The requesting State has answered your questions.")],
        },
    ];

    /// <summary>Reminders of questions that wait for answers.</summary>
    public ClockRow QuestionsWait => Remind("information", Side.Requesting, Information, ItemState.InformationRequested, "The other State waits for your answers.", p => p.InformationReminderEvery);

    public MoveRow NoLongerRequired(StateSet from) => new("M29", Say.NoLongerRequired, Side.Requesting, from, ItemState.Withdrawn, Status)
    {
        Tells = [new(Side.Requested, "no-longer-required", "What was asked for is no longer required."), Withdrawal],
    };

    /// <summary>The withdrawing State is told, too: all of its authorities and systems then know that nothing more comes.</summary>
    public static Tell Withdrawal { get; } = new(Side.Requesting, "withdrawn", "What you no longer require is withdrawn; the other State is told.", Carries: false);

    public static MoveRow Acknowledge(ItemState from, ItemState to, string citation) => new("M6", Say.Acknowledge, Side.Requested, from, to, citation)
    {
        Tells = [new(Side.Requesting, "acknowledged", "The other State has taken it up.")],
    };

    /// <summary>A reminder to one side that comes again as long as items stand there.</summary>
    public static ClockRow Remind(string kind, Side whom, string citation, StateSet standing, string text, Func<Practice, TimeSpan> every) =>
        new(kind, whom, citation, (d, _) => [new Limit("reminder", d.Now + every(d.Practice), true)]) { While = standing, Recurs = true, Reminder = text };
}
