using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Shell.SignIn.Tokens;

/// <summary>Stops a token made for reading from changing anything through a hub: of all methods it may call only these.</summary>
internal sealed class ReadOnlyHubCalls : IHubFilter
{
    private static readonly HashSet<string> Reading = ["Join", "Leave", "Seen"];

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next) =>
        Reading.Contains(invocationContext.HubMethodName) || invocationContext.Context.User?.MayWrite() is true
            ? next(invocationContext)
            : throw new TokenMayOnlyRead().ToHubException();
}
