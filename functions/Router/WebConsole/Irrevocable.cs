using System.Collections.Frozen;

namespace RequestRouter.Router.WebConsole;

/// <summary>What a State cannot take back once it is said: the console stops before it.</summary>
internal static class Irrevocable
{
    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
    [
        "refuse", "deny", "authorize", "deliver", "withhold", "grant-extradition", "surrender", "release-preserved", "refuse-extension", "refuse-route", "disclose-route",
        "lift-measure", "return-property", "dispose-property", "attest-deletion", "no-longer-required", "accept-conditions", "accept-return-condition", "agree-early-release",
        "return-information", "waive-immunity", "record-departure", "release-person", "decline-hearing", "declare-no-legal-basis", "refer-to-court", "decide",
    ]);

    public static bool IsOne(string type) => Types.Contains(type);
}
