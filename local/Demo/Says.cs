using System.Text.Json.Nodes;

namespace RequestRouter.Local.Demo;

/// <summary>Bodies of communications, as a national system writes them.</summary>
internal static class Says
{
    public static JsonObject Acknowledge(string id, string ownReference) => Said(id, "acknowledge", ("ownReference", ownReference));

    public static JsonObject AskInformation(string id, params string[] questions) => Said(id, "ask-information", ("questions", List(questions)));

    public static JsonObject AnswerInformation(string id, params string[] answers) => Said(id, "answer-information", ("answers", List(answers)));

    public static JsonObject ReportProgress(string id, string progress) => Said(id, "report-progress", ("progress", progress));

    public static JsonObject AskStatus(string id, string question) => Said(id, "ask-status", ("question", question));

    public static JsonObject AnswerStatus(string id, string answer) => Said(id, "answer-status", ("answer", answer));

    /// <summary>Allows the transfer of one element, on a condition.</summary>
    public static JsonObject Authorize(string id, int item, string condition) => Said(
        id, "authorize", ("items", new JsonArray(item)), ("conditions", new JsonArray(new JsonObject { ["number"] = 1, ["kind"] = "access", ["text"] = condition })));

    public static JsonObject Deny(string id, int item) => Said(id, "deny", ("items", new JsonArray(item)));

    public static JsonObject NoLongerRequired(string id, string reason) => Said(id, "no-longer-required", ("reason", reason));

    /// <summary>The declaration of the file of an attachment, as evidence of the case.</summary>
    /// <param name="attachment">As the request lists it.</param>
    /// <param name="length">Of its bytes.</param>
    public static JsonObject Furnish(string caseId, JsonNode attachment, int length) => new()
    {
        ["caseId"] = caseId,
        ["id"] = $"{caseId}/{attachment["name"]}",
        ["sha256"] = attachment["sha256"]!.DeepClone(),
        ["length"] = length,
        ["mediaType"] = attachment["mediaType"]!.DeepClone(),
        ["name"] = attachment["name"]!.DeepClone(),
        ["description"] = $"Attached to the request: {attachment["what"]}",
        ["purpose"] = "To decide on the request and to execute it",
    };

    private static JsonArray List(string[] texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonObject Said(string id, string type, params (string Name, JsonNode Value)[] members)
    {
        var said = new JsonObject { ["id"] = id, ["type"] = type };
        foreach (var (name, value) in members)
        {
            said[name] = value;
        }

        return said;
    }
}
