
namespace RequestRouter.Convention.Articles.Article5;

/// <summary>
/// Nobody acts on the territory of a State by the Convention alone, 5(2). Whom the requested State lets act is its own to say: its word that another
/// State's authority executes is taken, and holds nothing up.
/// </summary>
internal static class Sovereignty
{
    [Provision(A5_1)]
    [Provision(A5_2)]
    [Provision(A40_12_b)]
    public static Failure? ExecutingAuthorityNamed(Facts facts) => Wording.Missing(((Forward)facts.Said!).ExecutingAuthority)
        ? Failure.Missing(facts.At + "/executingAuthority", A40_12_b, "Name the authority that executes the request.")
        : null;
}
