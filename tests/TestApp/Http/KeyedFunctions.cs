using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.TestApp.Http;

/// <summary>One function of each level.</summary>
public static class KeyedFunctions
{
    [Function(nameof(Open))]
    public static void Open([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => _ = request;

    [Function(nameof(Keyed))]
    public static void Keyed([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => _ = request;

    [Function(nameof(Mastered))]
    public static void Mastered([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) => _ = request;
}
