using System.Text.Json.Nodes;
using RequestRouter.Local.Demo;

namespace RequestRouter.Benchmarks.Router.Year;

/// <summary>What is said of one request, and how many days after it was sent: one of five ways in which requests go.</summary>
/// <param name="Name">Of the way.</param>
/// <param name="Day">Of the year, from 0, on which it is sent.</param>
/// <param name="Lines">By day after that: whether the requesting State says it, and what.</param>
internal sealed record YearCase(string Name, int Day, IReadOnlyList<(int After, bool ByRequesting, JsonObject Said)> Lines)
{
    /// <summary>The five, each sent on the first day.</summary>
    public static IReadOnlyList<YearCase> Ways { get; } =
    [
        new("goes as it should", 0, [(2, false, Acknowledge), (10, false, Grant), (14, false, Start), (30, false, Says.ReportProgress("progress", "The provider has answered.")), (45, false, Deliver), (50, true, Receive)]),
        new("goes slowly", 0, [(40, false, Acknowledge), (150, false, Grant), (160, false, Start), (250, false, Deliver), (255, true, Receive)]),
        new("goes with questions", 0,
        [
            (5, false, Acknowledge), (8, false, Says.AskInformation("question", "Which time zone?")), (20, true, Says.AnswerInformation("answer", "Coordinated universal time.")), (40, false, Grant),
            (45, false, Start), (50, true, Says.AskStatus("status", "How does it stand?")), (53, false, Says.AnswerStatus("stands", "With the provider.")), (90, false, Deliver), (95, true, Receive),
        ]),
        new("is refused", 0, [(5, false, Acknowledge), (20, false, Refusal("intend-to-refuse", "possibleTerms")), (30, true, Said("answer-consultation", "answer", "The other months are enough.")), (45, false, Refusal("refuse", "consultationOutcome"))]),
        new("is not answered and withdrawn", 0, [(60, true, Says.NoLongerRequired("withdrawn", "The suspect has handed the device over."))]),
    ];

    /// <summary>Of twenty: ten go as they should, four slowly, three with questions, two are refused, one is withdrawn.</summary>
    public static YearCase Of(int number, int day) => Ways[(number % 20) switch { < 10 => 0, < 14 => 1, < 17 => 2, < 19 => 3, _ => 4 }] with { Day = day };

    private static JsonObject Acknowledge => Says.Acknowledge("acknowledge", "CA/2026/77");

    private static JsonObject Grant => Said("grant", "rightsAttestation", "Ordered by a judge and limited to what is asked for.");

    private static JsonObject Start => Said("start-execution", "safeguards", new JsonObject
    {
        ["legalBasis"] = "Criminal Procedure Code, section 39",
        ["proportionality"] = "Limited to one account and three weeks",
        ["reviewBody"] = "District judge",
        ["scope"] = "Stored subscriber and traffic data",
        ["providerSecrecy"] = true,
    });

    private static JsonObject Deliver
    {
        get
        {
            var said = Said("deliver", "elements", new JsonArray(new JsonObject
            {
                ["digest"] = new string('a', 64),
                ["personalData"] = true,
                ["check"] = "compliant",
                ["legalBasis"] = "Data Protection Act, section 26",
            }));
            said["procedure"] = new JsonObject { ["result"] = "followed" };
            return said;
        }
    }

    private static JsonObject Receive => Said("acknowledge-delivery", "integrityVerified", true);

    private static JsonObject Refusal(string type, string member)
    {
        var said = Said(type, member, "No terms could be found.");
        said["reasons"] = new JsonArray(new JsonObject { ["ground"] = "essential-interests", ["explanation"] = "It concerns a facility of national security.", ["interest"] = "security" });
        return said;
    }

    private static JsonObject Said(string type, string member, JsonNode value) => new() { ["id"] = type, ["type"] = type, [member] = value };
}
