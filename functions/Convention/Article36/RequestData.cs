namespace RequestRouter.Convention.Article36;

/// <summary>A request with personal data in it is itself a transfer of personal data, reading A39.</summary>
internal static class RequestData
{
    [Provision("36(1)")]
    public static Failure? Check(RequestContent content) => content.PersonalData switch
    {
        null or { Contained: null } => Failure.Missing("/content/personalData", "36(1)", "Say whether the request holds personal data, and the outcome of your own check."),
        { Contained: false } when content.Persons is { Count: > 0 } persons && persons.Any(p => p.Protected || !Intake.Text.Missing(p.Identity?.Value)) =>
            new Failure("/content/personalData/contained", Codes.TransferBlockedPersonalData, "36(1)", "The request names persons, so it holds personal data; record your check."),
        { Contained: false } => null,
        { Outcome: null } => new Failure("/content/personalData/outcome", Codes.TransferBlockedPersonalData, "36(1)", "Personal data are transferred only after a check."),
        { Outcome: TransferCheck.NotCompliant } => new Failure("/content/personalData/outcome", Codes.TransferBlockedPersonalData, "36(1)(a)", "Your check does not allow these personal data to be transferred; leave them out, or agree on conditions first."),
        { LegalBasis: var basis } when Intake.Text.Missing(basis) => Failure.Missing("/content/personalData/legalBasis", "36(1)", "Name the law under which the personal data are transferred."),
        _ => null,
    };
}
