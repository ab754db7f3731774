using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.WebConsole;

/// <summary>What an officer answered, and what the console adds to it before it is signed.</summary>
/// <param name="Body">The members that the officer was asked for.</param>
/// <param name="Id">Of the communication; null where it has none yet.</param>
/// <param name="Seen">Number and hash of the last entry that the officer saw, with a colon between; null where that is not known yet.</param>
internal sealed record Answers(JsonObject Body, string? Id, string? Seen)
{
    private static readonly string[] Added = ["caseId", "from", "id", "type", "seen"];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What was answered, of a body that <see cref="Whole(JsonObject)"/> wrote; nothing where it is none.</summary>
    public static Answers Of(string body)
    {
        var whole = Parsed(body);
        try
        {
            var seen = whole["seen"] as JsonObject;
            var answers = new Answers([], (string?)whole["id"], seen is null ? null : $"{seen["number"]}:{seen["hash"]}");
            foreach (var (name, value) in whole.Where(member => !Added.Contains(member.Key)))
            {
                answers.Body[name] = value?.DeepClone();
            }

            return answers;
        }
        catch (InvalidOperationException)
        {
            // Its id is no text: only a form that nobody filled in by hand comes to this.
            return new([], null, null);
        }
    }

    /// <summary>The members of a body; none where it is no object.</summary>
    public static JsonObject Parsed(string body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject { Count: >= 0 } members ? members : [];
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>A body as it is signed: so that people can read it.</summary>
    public static string Written(JsonObject body) => body.ToJsonString(Readable);

    /// <summary>A signature as it was pasted, without what a page or an editor put between.</summary>
    public static string Signature(string? text) => string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>The text to be signed: what was answered, whose word it is, of which case, and that it is meant for the case as the officer saw it and no other.</summary>
    public string Whole(Caller caller, string caseId, string type)
    {
        var head = new JsonObject { ["caseId"] = caseId, ["from"] = caller.State?.ToString(), ["id"] = Id, ["type"] = type };
        if (Seen?.Split(':') is [var number, var hash] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int entry))
        {
            head["seen"] = new JsonObject { ["number"] = entry, ["hash"] = hash, ["only"] = true };
        }

        return Whole(head);
    }

    /// <summary>The text to be signed: what the console adds, and after it what was answered.</summary>
    public string Whole(JsonObject head)
    {
        foreach (var (name, value) in Body)
        {
            head[name] = value?.DeepClone();
        }

        return Written(head);
    }

    /// <summary>The text as it was before a form carried it: browsers write line ends in their own way.</summary>
    public static string Carried(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
}
