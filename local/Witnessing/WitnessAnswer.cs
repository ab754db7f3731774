namespace RequestRouter.Local.Witnessing;

/// <summary>What a witness answers over HTTP.</summary>
/// <param name="Fault">What it tells its own operator; null where there is nothing to tell.</param>
internal sealed record WitnessAnswer(int Status, string Body, string ContentType = "text/plain; charset=utf-8", string? Fault = null);
