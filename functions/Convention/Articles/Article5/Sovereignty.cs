using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article5;

/// <summary>Only a State's own authorities act on its territory, 5.</summary>
internal static class Sovereignty
{
    [Provision("5(2)")]
    public static Failure? ForwardedWithin(Draft draft) => Foreign(draft, ((Forward)draft.Said!).ExecutingState);

    [Provision("5(2)")]
    public static Failure? ExecutedWithin(Draft draft) => Foreign(draft, ((StartExecution)draft.Said!).ExecutingState);

    [Provision("5(1)")]
    [Provision("40(12)(b)")]
    public static Failure? ExecutingAuthorityNamed(Draft draft) => Wording.Missing(((Forward)draft.Said!).ExecutingAuthority)
        ? Failure.Missing(draft.At + "/executingAuthority", "40(12)(b)", "Name the authority that executes the request.")
        : null;

    [Provision("5(2)")]
    private static Failure? Foreign(Draft draft, StateCode? executing) => executing is { } state && state != draft.Before.Requested
        ? new Failure(draft.At + "/executingState", Codes.Sovereignty, "5(2)", "Only authorities of the requested State act on its territory.")
        : null;
}
