using System.Buffers.Text;
using System.Text.Json.Nodes;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>What the router signed when it took something in.</summary>
internal static class Receipts
{
    public static JsonNode Of(Answer answer) => JsonNode.Parse(Base64Url.DecodeFromChars(answer.Body!["receipt"]!.GetValue<string>().Split('.')[1]))!;

    /// <summary>Codes of what was remarked.</summary>
    public static IReadOnlyList<string> Remarks(Answer answer) => [.. Of(answer)["remarks"]!.AsArray().Select(remark => remark!["code"]!.GetValue<string>())];
}
