namespace RequestRouter.Convention.Articles.Article36;

/// <summary>A request or an answer with personal data in it is itself a transfer of personal data, reading A39.</summary>
internal static class RequestData
{
    [Provision(A36_1)]
    public static Failure? Check(RequestContent content) => content.PersonalData switch
    {
        { Contained: false } when content.Persons is { Count: > 0 } persons && persons.Any(p => p.Protected || !Wording.Missing(p.Identity?.Value) || Persons.PersonDetails.Particulars(p).Any()) =>
            new Failure("/content/personalData/contained", Codes.TransferBlockedPersonalData, A36_1, "The request names persons, so it holds personal data; record your check."),
        var statement => Check(statement, "/content/personalData", Codes.ContentIncomplete),
    };

    /// <param name="statement">What was stated; null when nothing was.</param>
    /// <param name="at">Where it stands, as a JSON pointer.</param>
    /// <param name="unsaid">The code where nothing was stated.</param>
    [Provision(A36_1)]
    public static Failure? Check(PersonalDataStatement? statement, string at, string unsaid) => statement switch
    {
        null or { Contained: null } => new Failure(at, unsaid, A36_1, "Say whether personal data are in it, and the outcome of your own check."),
        { Contained: false } => null,
        { Outcome: null } => new Failure(at + "/outcome", Codes.TransferBlockedPersonalData, A36_1, "Personal data are transferred only after a check."),
        { Outcome: TransferCheck.NotCompliant } => new Failure(at + "/outcome", Codes.TransferBlockedPersonalData, A36_1_a, "Your check does not allow these personal data to be transferred; leave them out, or agree on conditions first."),
        { LegalBasis: var basis } when Wording.Missing(basis) => Failure.Missing(at + "/legalBasis", A36_1, "Name the law under which the personal data are transferred."),
        _ => null,
    };
}
