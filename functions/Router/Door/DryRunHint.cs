using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Door;

/// <summary>What the sender would be told.</summary>
/// <param name="Type">The type of the notice it would be; <c>further-demand</c> for what the law of the requested State asks and the request does not say.</param>
/// <param name="Citation">The paragraph that notice would rest on; null where it is practice.</param>
/// <param name="Text">The words of that notice, marked as not yet said: nothing has happened.</param>
public sealed record DryRunHint(string Type, string? Citation, string Text)
{
    private const string NotYet = "If this is sent, you are told: ";

    /// <summary>What the law of the requested State asks beyond the Convention and the request does not say; it can be sent without.</summary>
    internal static DryRunHint Of(StateCode requested, DemandView demand) => new(
        "further-demand", null, $"The law of {requested} asks for this beyond the Convention, and nothing is held up for it: {demand.What}{(demand.Law is null ? "" : $" ({demand.Law})")}");

    internal static DryRunHint Of(Notice notice) => new(notice.Type, Cited.Of(notice.Citation), NotYet + notice.Text);
}
