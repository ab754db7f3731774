using System.Diagnostics.Metrics;
using RequestRouter.Router.Audit.Replays;

namespace RequestRouter.Router.Telemetry;

/// <summary>What the router counts beside its storage operations. Tags have few values each, and none that a caller chose.</summary>
internal static class Measures
{
    public const string MeterName = "RequestRouter";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Communications = Meter.CreateCounter<long>("router.communications", "{communication}", "Accepted at the door, by type.");
    private static readonly Counter<long> Steps = Meter.CreateCounter<long>("router.steps", "{entry}", "Entries of ledgers, by what they answer.");
    private static readonly Counter<long> Rejections = Meter.CreateCounter<long>("router.rejections", "{rejection}", "Problems answered, by code and by the way it came.");
    private static readonly Counter<long> Overdue = Meter.CreateCounter<long>("router.clocks.overdue", "{limit}", "Time limits that passed without what they waited for, by name.");
    private static readonly Counter<long> Sweeps = Meter.CreateCounter<long>("router.sweep.runs", "{run}", "Sweeps over cases that came to their end.");
    private static readonly Counter<long> Mended = Meter.CreateCounter<long>("router.sweep.mended", "{row}", "What a sweep found left behind, and woke.");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("router.releases.refused", "{release}", "Releases not given, and tokens that opened nothing, by code.");
    private static readonly Counter<long> Delivered = Meter.CreateCounter<long>("router.notices", "{notice}", "Notices put into inboxes, by State.");
    private static readonly Counter<long> Read = Meter.CreateCounter<long>("router.inbox.reads", "{read}", "Times that a State read its inbox.");

    private static readonly Counter<long> Verdicts = Meter.CreateCounter<long>("router.replay.verdicts", "{case}", "Cases that were decided again, by what came out.");

    private static readonly Counter<long> UnwitnessedCheckpoints = Meter.CreateCounter<long>("router.checkpoints.unwitnessed", "{look}", "Looks at a newest checkpoint that the quorum of witnesses has not cosigned for longer than it may take.");
    private static readonly Counter<long> DisputedCheckpoints = Meter.CreateCounter<long>("router.checkpoints.disputed", "{answer}", "Answers of witnesses that have seen another log than this, by State.");

    public static void Communicated(string type) => Communications.Add(1, new KeyValuePair<string, object?>("type", type));

    /// <param name="answering"><c>communication</c>, <c>rejection</c>, <c>limit</c> or <c>linked</c>.</param>
    public static void Entered(string answering) => Steps.Add(1, new KeyValuePair<string, object?>("answering", answering));

    /// <param name="code">Of the problem.</param>
    /// <param name="way"><c>http</c> or <c>queue</c>.</param>
    public static void Rejected(string code, string way) => Rejections.Add(1, new("code", code), new("way", way));

    public static void Passed(string limit) => Overdue.Add(1, new KeyValuePair<string, object?>("limit", limit));

    public static void Swept(int mended)
    {
        Sweeps.Add(1);
        Mended.Add(mended);
    }

    public static void ReleaseRefused(string code) => Refused.Add(1, new KeyValuePair<string, object?>("code", code));

    public static void Filled(StateCode state, int notices) => Delivered.Add(notices, new KeyValuePair<string, object?>("state", state.ToString()));

    public static void InboxRead(StateCode state) => Read.Add(1, new KeyValuePair<string, object?>("state", state.ToString()));

    public static void Unwitnessed() => UnwitnessedCheckpoints.Add(1);

    public static void Disputed(StateCode state) => DisputedCheckpoints.Add(1, new KeyValuePair<string, object?>("state", state.ToString()));

    public static void Replayed(ReplayVerdict verdict) => Verdicts.Add(1, new KeyValuePair<string, object?>("verdict", Kebab.Of(verdict)));
}
