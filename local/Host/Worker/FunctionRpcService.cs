using Grpc.Core;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Worker;

/// <summary>The endpoint to which a worker connects: one stream for as long as it lives.</summary>
internal sealed class FunctionRpcService(FunctionsWorker worker) : FunctionRpc.FunctionRpcBase
{
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        try
        {
            await worker.ServeAsync(requestStream, responseStream.WriteAsync, context.CancellationToken);
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or InvalidOperationException)
        {
            // The worker is gone: its process is watched elsewhere.
        }
    }
}
