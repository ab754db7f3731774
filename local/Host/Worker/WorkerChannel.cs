using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Protocol;
using Content = RequestRouter.Local.Protocol.StreamingMessage.ContentOneofCase;

namespace RequestRouter.Local.Host.Worker;

/// <summary>The conversation with one worker process, from its first word until its stream ends.</summary>
internal sealed class WorkerChannel(string appFolder, Action<RpcLog> log)
{
    private const string HostVersion = "4.1037.0";

    private readonly Channel<StreamingMessage> outgoing = Channel.CreateUnbounded<StreamingMessage>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> questions = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<InvocationResponse>> invocations = new();
    private readonly Dictionary<string, string> ids = [];
    private volatile bool ended;

    /// <summary>Where the worker's own HTTP server listens; null where the app has none.</summary>
    public Uri? HttpAddress { get; private set; }

    /// <summary>The app's functions, once the worker has introduced itself.</summary>
    public IReadOnlyList<FunctionDescription> Functions { get; private set; } = [];

    /// <summary>How many functions run in it now.</summary>
    public int Running => invocations.Count;

    public void Take(StreamingMessage message)
    {
        switch (message.ContentCase)
        {
            case Content.RpcLog:
                log(message.RpcLog);
                break;
            case Content.InvocationResponse:
                if (invocations.TryRemove(message.InvocationResponse.InvocationId, out var invocation))
                {
                    invocation.TrySetResult(message.InvocationResponse);
                }

                break;
            default:
                if (questions.TryRemove(message.RequestId, out var question))
                {
                    question.TrySetResult(message);
                }

                break;
        }
    }

    /// <summary>Tells the worker who we are, learns its functions and has them loaded.</summary>
    public async Task IntroduceAsync()
    {
        var init = (await AskAsync(new()
        {
            WorkerInitRequest = new() { HostVersion = HostVersion, WorkerDirectory = appFolder, FunctionAppDirectory = appFolder },
        })).WorkerInitResponse;
        Check(init.Result);
        HttpAddress = init.Capabilities.TryGetValue("HttpUri", out var address) ? new Uri(address) : null;
        var listed = (await AskAsync(new() { FunctionsMetadataRequest = new() { FunctionAppDirectory = appFolder } })).FunctionMetadataResponse;
        Check(listed.Result);
        Functions = FunctionDescription.All(listed.FunctionMetadataResults);
        foreach (var metadata in listed.FunctionMetadataResults)
        {
            ids[metadata.Name] = metadata.FunctionId;
            Describe(metadata);
            Check((await AskAsync(new() { FunctionLoadRequest = new() { FunctionId = metadata.FunctionId, Metadata = metadata } })).FunctionLoadResponse.Result);
        }
    }

    /// <summary>Runs a function; its token in the worker is cancelled with <paramref name="cancellationToken"/>, and its end is waited for all the same.</summary>
    /// <exception cref="WorkerLostException">The worker ended before the function did.</exception>
    public async Task<InvocationResponse> InvokeAsync(string function, InvocationRequest request, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<InvocationResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        request.FunctionId = ids[function];
        request.TraceContext ??= new() { TraceParent = Activity.Current?.Id ?? "" };
        request.RetryContext ??= new();
        invocations[request.InvocationId] = answer;
        if (ended)
        {
            invocations.TryRemove(request.InvocationId, out _);
            throw new WorkerLostException();
        }

        Send(new() { InvocationRequest = request });
        await using var registration = cancellationToken.UnsafeRegister(
            _ => Send(new() { InvocationCancel = new() { InvocationId = request.InvocationId } }), null);
        return await answer.Task;
    }

    /// <summary>Asks for a sign of life.</summary>
    public Task PingAsync() => AskAsync(new() { WorkerStatusRequest = new() });

    public void Terminate(TimeSpan grace) => Send(new()
    {
        WorkerTerminate = new() { GracePeriod = Google.Protobuf.WellKnownTypes.Duration.FromTimeSpan(grace) },
    });

    /// <summary>Nothing more comes from this worker: all that waits for it fails.</summary>
    public void End()
    {
        ended = true;
        outgoing.Writer.TryComplete();
        foreach (var id in invocations.Keys)
        {
            if (invocations.TryRemove(id, out var invocation))
            {
                invocation.TrySetException(new WorkerLostException());
            }
        }

        foreach (var id in questions.Keys)
        {
            if (questions.TryRemove(id, out var question))
            {
                question.TrySetException(new WorkerLostException());
            }
        }
    }

    public async Task WriteAsync(Func<StreamingMessage, Task> write, CancellationToken cancellationToken)
    {
        await foreach (var message in outgoing.Reader.ReadAllAsync(cancellationToken))
        {
            await write(message);
        }
    }

    /// <summary>A worker that read its functions from a file leaves it to the host to say what their bindings are.</summary>
    private static void Describe(RpcFunctionMetadata metadata)
    {
        foreach (var binding in metadata.RawBindings.Select(FunctionBinding.Parse).Where(binding => !metadata.Bindings.ContainsKey(binding.Name)))
        {
            metadata.Bindings.Add(binding.Name, new() { Type = binding.Type, Direction = binding.Direction });
        }
    }

    private async Task<StreamingMessage> AskAsync(StreamingMessage question)
    {
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        question.RequestId = Guid.NewGuid().ToString();
        questions[question.RequestId] = answer;
        if (ended)
        {
            throw new WorkerLostException();
        }

        Send(question);
        return await answer.Task;
    }

    private void Send(StreamingMessage message) => outgoing.Writer.TryWrite(message);

    private static void Check(StatusResult result)
    {
        if (result.Status != StatusResult.Types.Status.Success)
        {
            throw new StartupFault($"The worker could not load the app: {result.Exception?.Message ?? result.Result}");
        }
    }
}
