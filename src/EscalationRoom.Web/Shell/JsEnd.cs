using Microsoft.JSInterop;

namespace EscalationRoom.Web.Shell;

/// <summary>Ends what a component began in the browser; the browser may be gone already.</summary>
internal static class JsEnd
{
    /// <param name="running">Something with an <c>end</c> function.</param>
    public static async ValueTask OfAsync(IJSObjectReference? running, IJSObjectReference? module)
    {
        try
        {
            if (running is not null)
            {
                await running.InvokeVoidAsync("end");
                await running.DisposeAsync();
            }

            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // Nothing is left to end.
        }
    }
}
