
namespace RequestRouter.Convention.Articles.Article5;

/// <summary>Only a State's own authorities act on its territory, 5.</summary>
internal static class Sovereignty
{
    [Provision(A5_2)]
    public static Failure? ForwardedWithin(Facts facts) => Foreign(facts, ((Forward)facts.Said!).ExecutingState);

    [Provision(A5_2)]
    public static Failure? ExecutedWithin(Facts facts) => Foreign(facts, ((StartExecution)facts.Said!).ExecutingState);

    [Provision(A5_1)]
    [Provision(A40_12_b)]
    public static Failure? ExecutingAuthorityNamed(Facts facts) => Wording.Missing(((Forward)facts.Said!).ExecutingAuthority)
        ? Failure.Missing(facts.At + "/executingAuthority", A40_12_b, "Name the authority that executes the request.")
        : null;

    [Provision(A5_2)]
    private static Failure? Foreign(Facts facts, StateCode? executing) => executing is { } state && state != facts.Before.Requested
        ? new Failure(facts.At + "/executingState", Codes.Sovereignty, A5_2, "Only authorities of the requested State act on its territory.")
        : null;
}
