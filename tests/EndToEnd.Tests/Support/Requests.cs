using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Demo;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Sound requests of the Netherlands to Singapore, each with a reference of its own.</summary>
internal static class Requests
{
    private static int count;

    public static JsonObject New()
    {
        var request = SampleRequest.Named("stored-data.en.json").Json;
        string reference = $"NL-E2E-{Environment.ProcessId}-{Interlocked.Increment(ref count)}";
        request["reference"] = reference;
        return request;
    }

    public static byte[] Bytes(this JsonNode json) => JsonSerializer.SerializeToUtf8Bytes(json);
}
