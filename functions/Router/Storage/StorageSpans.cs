using Azure.Core;
using Azure.Core.Pipeline;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Storage;

/// <summary>A span for each storage call within one of the router's own, by service and method; no address, for names in it are States'.</summary>
internal sealed class StorageSpans(string service) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        using var span = Traces.BeginStorage(service, StorageMeter.Method(message.Request));
        ProcessNext(message, pipeline);
        span?.SetTag("http.response.status_code", message.Response.Status);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        using var span = Traces.BeginStorage(service, StorageMeter.Method(message.Request));
        await ProcessNextAsync(message, pipeline);
        span?.SetTag("http.response.status_code", message.Response.Status);
    }
}
