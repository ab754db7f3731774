
namespace RequestRouter.Convention.Articles.Article5;

/// <summary>Only a State's own authorities act on its territory, 5.</summary>
internal static class Sovereignty
{
    [Provision("5(2)")]
    public static Failure? ForwardedWithin(Facts facts) => Foreign(facts, ((Forward)facts.Said!).ExecutingState);

    [Provision("5(2)")]
    public static Failure? ExecutedWithin(Facts facts) => Foreign(facts, ((StartExecution)facts.Said!).ExecutingState);

    [Provision("5(1)")]
    [Provision("40(12)(b)")]
    public static Failure? ExecutingAuthorityNamed(Facts facts) => Wording.Missing(((Forward)facts.Said!).ExecutingAuthority)
        ? Failure.Missing(facts.At + "/executingAuthority", "40(12)(b)", "Name the authority that executes the request.")
        : null;

    [Provision("5(2)")]
    private static Failure? Foreign(Facts facts, StateCode? executing) => executing is { } state && state != facts.Before.Requested
        ? new Failure(facts.At + "/executingState", Codes.Sovereignty, "5(2)", "Only authorities of the requested State act on its territory.")
        : null;
}
