using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Counts every storage call that leaves the router, by service and method, as the metric
/// <c>router.storage.operations</c> (tags <c>service</c>, <c>method</c>). Retries count: they are calls too.
/// </summary>
public sealed class StorageMeter : HttpPipelineSynchronousPolicy
{
    public const string MeterName = "RequestRouter.Storage";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Operations = Meter.CreateCounter<long>("router.storage.operations", "{operation}");

    private readonly KeyValuePair<string, object?> service;

    public StorageMeter(string service) => this.service = new("service", service);

    public override void OnSendingRequest(HttpMessage message) =>
        Operations.Add(1, service, new("method", Method(message.Request)));

    internal static string Method(Request request) =>
        request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal) ? "TRANSACTION" : request.Method.Method;
}
