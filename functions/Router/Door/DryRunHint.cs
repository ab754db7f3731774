using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Door;

/// <summary>What the sender would be told.</summary>
/// <param name="Type">The type of the notice it would be.</param>
/// <param name="Citation">The paragraph that notice would rest on; null where it is practice.</param>
/// <param name="Text">The words of that notice, marked as not yet said: nothing has happened.</param>
public sealed record DryRunHint(string Type, string? Citation, string Text)
{
    private const string NotYet = "If this is sent, you are told: ";

    internal static DryRunHint Of(Notice notice) => new(notice.Type, Cited.Of(notice.Citation), NotYet + notice.Text);
}
