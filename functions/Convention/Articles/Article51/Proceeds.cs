namespace RequestRouter.Convention.Articles.Article51;

/// <summary>Information on proceeds, given without a request: a case of the sender's own must not suffer from it.</summary>
internal static class Proceeds
{
    [Provision(A51)]
    public static Failure? Attested(RequestContent content) => content.ForKind is { ConcernsProceeds: true } given && Wording.Missing(given.NoPrejudice)
        ? new Failure("/content/forKind/noPrejudice", Codes.AttestationRequired, A51, "Attest that your own investigations and proceedings are not prejudiced, and that your law allows the transmission.")
        : null;
}
