using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Rooms.Hub;

internal static class SendingSoon
{
    /// <summary>Sends news that may be lost: a slow connection is not waited for.</summary>
    public static void SendSoon(this HubConnectionContext connection, SerializedHubMessage news)
    {
        var sending = connection.WriteAsync(news, CancellationToken.None);
        if (!sending.IsCompletedSuccessfully)
        {
            _ = ObserveAsync(sending);
        }
    }

    private static async Task ObserveAsync(ValueTask sending)
    {
        try
        {
            await sending;
        }
        catch (Exception gone) when (gone is OperationCanceledException or InvalidOperationException or IOException)
        {
            // The connection ended; its own clean-up follows.
        }
    }
}
