using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace RequestRouter.Local.Tests.Hosting;

/// <summary>Each nested class is an app with one fault.</summary>
public static class FaultyApps
{
    public sealed class TwiceNamed
    {
        [Function("Same")]
        public static void One([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => _ = request;

        [Function("same")]
        public static void Other([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => _ = request;
    }

    public sealed class BadlyNamed
    {
        [Function("9 lives")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => _ = request;
    }

    public sealed class Hidden
    {
        [Function("Hidden")]
        internal static void Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => _ = request;
    }

    public sealed class Triggerless
    {
        [Function("Triggerless")]
        public static void Run(HttpRequest request) => _ = request;
    }

    public sealed class AsyncVoid
    {
        [Function("AsyncVoid")]
        public static async void Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
        {
            await Task.Yield();
            _ = request;
        }
    }

    public sealed class BlobTriggerAttribute : TriggerBindingAttribute;

    public sealed class UnknownTrigger
    {
        [Function("UnknownTrigger")]
        public static void Run([BlobTrigger] string blob) => _ = blob;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class TableInputAttribute : InputBindingAttribute;

    public sealed class UnknownInput
    {
        [Function("UnknownInput")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, [TableInput] string row) => _ = (request, row);
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class QueueOutputAttribute : OutputBindingAttribute;

    public sealed class UnknownOutput
    {
        [Function("UnknownOutput")]
        [QueueOutput]
        public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => new OkObjectResult(request.Path);
    }

    public sealed class WrongTriggerType
    {
        [Function("WrongTriggerType")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous)] string request) => _ = request;
    }

    public sealed class StrayParameter
    {
        [Function("StrayParameter")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{caseId}")] HttpRequest request, string itemId) => _ = (request, itemId);
    }

    public sealed class WrongRouteType
    {
        [Function("WrongRouteType")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{caseId}")] HttpRequest request, Uri caseId) => _ = (request, caseId);
    }

    public sealed class BadRoute
    {
        [Function("BadRoute")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{b")] HttpRequest request) => _ = request;
    }

    public sealed class BadConstraint
    {
        [Function("BadConstraint")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{b:country}")] HttpRequest request) => _ = request;
    }

    public sealed class TakenRoute
    {
        [Function("First")]
        public static void First([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "a/{one}")] HttpRequest request) => _ = request;

        [Function("Second")]
        public static void Second([HttpTrigger(AuthorizationLevel.Anonymous, "POST", Route = "A/{two}")] HttpRequest request) => _ = request;
    }

    public sealed class PlainResult
    {
        [Function("PlainResult")]
        public static Task<string> Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Task.FromResult(request.Path.Value!);
    }

    public sealed class Keyless
    {
        [Function("Keyless")]
        public static void Run([HttpTrigger(AuthorizationLevel.Function)] HttpRequest request) => _ = request;
    }

    public sealed class UserLevel
    {
        [Function("UserLevel")]
        public static void Run([HttpTrigger(AuthorizationLevel.User)] HttpRequest request) => _ = request;
    }

    public sealed class BadSchedule
    {
        [Function("BadSchedule")]
        public static void Run([TimerTrigger("every day")] TimerInfo timer) => _ = timer;
    }

    public sealed class MissingSetting
    {
        [Function("MissingSetting")]
        public static void Run([TimerTrigger("%NotThere%")] TimerInfo timer) => _ = timer;
    }

    public sealed class MissingService(Uri address)
    {
        [Function("MissingService")]
        public void Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => _ = (request, address);
    }

    public sealed class WrongTimerType
    {
        [Function("WrongTimerType")]
        public static void Run([TimerTrigger("0 * * * *")] string timer) => _ = timer;
    }
}
