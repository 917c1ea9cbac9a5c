namespace EscalationRoom.Faults.Workload;

/// <summary>A way to send: the hub or the REST API.</summary>
internal interface IPostOffice : IAsyncDisposable
{
    Task<Checking.Attempt> SendAsync(Post post, CancellationToken cancellation);
}
