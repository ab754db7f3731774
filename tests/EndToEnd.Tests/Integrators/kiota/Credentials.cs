/// <summary>What an authority has been given: where the router is, a token of one of its officers, and its key.</summary>
/// <param name="Now">The router's time, which stands still in a rehearsal.</param>
public sealed record Credentials(string State, Uri Router, string Token, string KeyId, string KeyPem, DateTimeOffset Now);
