namespace RequestRouter.Local.States;

/// <summary>
/// Three States to try the router with. They are examples: no authority, address or number here exists, and nothing here says
/// what these States have declared.
/// </summary>
internal static class ExampleStates
{
    public static ExampleState Netherlands { get; } = Example("NL", "Netherlands", ["nl", "en", "fr"], "Europe/Amsterdam", "+31 000 0000") with
    {
        FurtherDemands =
        [
            new("The date of birth of the person who is to be heard or served.", "Guide of the central authority, section 3 (example)", "/content/persons/*/birthDate", ["taking-evidence", "service-of-documents"]),
            new("When and where documents are to be served at the latest, so that they can be.", "Guide of the central authority, section 5 (example)", null, ["service-of-documents"]),
        ],
    };

    public static ExampleState Singapore { get; } = Example("SG", "Singapore", ["en"], "Asia/Singapore", "+65 0000 0000") with
    {
        FurtherDemands =
        [
            new("A certificate that the request is made in a criminal matter.", "Mutual Assistance in Criminal Matters Act, section 19(2) (example)", "/content/attestations", null),
            new("For each offence, its text or the text of its provision as an attachment.", "Mutual Assistance in Criminal Matters Act, section 19(2) (example)", "/content/offences/*/textAttachment", null),
        ],
    };

    public static ExampleState Kenya { get; } = Example("KE", "Kenya", ["en", "sw", "fr"], "Africa/Nairobi", "+254 000 0000") with
    {
        FurtherDemands =
        [
            new("The stage that the proceedings have reached, and the court before which they are.", "Mutual Legal Assistance Act, section 9 (example)", "/content/proceedings/stage", null),
            new("On what the request relies, with an undertaking of reciprocity where that is it.", "Mutual Legal Assistance Act, section 9 (example)", "/content/legalBases", null),
        ],
    };

    /// <summary>The two States that have agreed on oral requests in urgent circumstances (40(13)); the third has not.</summary>
    public static IReadOnlyList<ExampleState> TakeOralRequests { get; } = [Netherlands, Singapore];

    public static IReadOnlyList<ExampleState> All { get; } = [Netherlands, Singapore, Kenya];

    /// <exception cref="LauncherFault">There is no example State of that code.</exception>
    public static ExampleState Of(string code) =>
        All.SingleOrDefault(state => string.Equals(state.Code, code, StringComparison.OrdinalIgnoreCase))
        ?? throw new LauncherFault($"There is no example State '{code}': the examples are {string.Join(", ", All.Select(state => state.Code))}.");

    private static ExampleState Example(string code, string name, IReadOnlyList<string> languages, string timeZone, string telephone)
    {
        var domain = $"{code.ToLowerInvariant()}.example.org";
        return new(code, name, languages, timeZone, Authority(Roles.CentralAuthority, "Central authority"), Authority(Roles.PointOfContact, "24/7 point of contact"));

        ExampleAuthority Authority(string role, string title) =>
            new(role, role, $"{title} (example), {name}", $"1 Example Street, {name}", $"{role}@{domain}", telephone);
    }
}
