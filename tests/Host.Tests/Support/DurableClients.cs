using System.Text.Json.Nodes;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Grpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RequestRouter.Local.Host.Durable;

namespace RequestRouter.Host.Tests.Support;

/// <summary>The packages' own client of a host's task hub, by what the extension gives a function with a durable client.</summary>
internal static class DurableClients
{
    public static DurableTaskClient Of(TestHost host)
    {
        var told = JsonNode.Parse(host.Services.GetRequiredService<DurablePayload>().Text!)!;
        var channel = GrpcChannel.ForAddress(told["rpcBaseUrl"]!.GetValue<string>());
        var invoker = channel.Intercept(headers =>
        {
            headers.Add("Durable-TaskHub", told["taskHubName"]!.GetValue<string>());
            if (told["connectionName"]?.GetValue<string>() is { Length: > 0 } connection)
            {
                headers.Add("Durable-ConnectionName", connection);
            }

            return headers;
        });
        return new GrpcDurableTaskClient("tests", new GrpcDurableTaskClientOptions { CallInvoker = invoker }, NullLogger.Instance);
    }
}
