using System.Text.Json.Nodes;

namespace RequestRouter.Local.Client;

/// <summary>What the other State sent: the exact bytes, and its own signature over them.</summary>
internal sealed record ReceivedCommunication(byte[] Body, string Signature)
{
    public JsonNode? Json => JsonNode.Parse(Body);
}
