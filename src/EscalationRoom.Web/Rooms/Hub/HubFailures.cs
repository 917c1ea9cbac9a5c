using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Rooms.Hub;

/// <summary>
/// Logs calls that broke, and only those. SignalR's own dispatcher logs every refusal as an error with its stack trace, so its category is off.
/// </summary>
internal sealed partial class HubFailures(ILogger<HubFailures> log) : IHubFilter
{
    /// <summary>The category that cannot tell a refusal from a fault.</summary>
    public const string Dispatcher = "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher";

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception fault) when (fault is not (HubException or OperationCanceledException))
        {
            CallBroke(invocationContext.HubMethodName, fault);
            throw;
        }
    }

    [LoggerMessage(1203, LogLevel.Error, "A call of {Method} broke")]
    private partial void CallBroke(string method, Exception fault);
}
