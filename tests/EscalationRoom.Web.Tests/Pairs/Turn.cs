using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Pairs;

/// <summary>One room of one twin, in which things happen one after the other.</summary>
internal sealed class Turn(TestHost host, RoomKey room, Random random)
{
    private readonly Dictionary<Lane, List<PostedMessage>> _said = [];
    private DateTimeOffset _now = host.Get<TimeProvider>().GetUtcNow();

    public TestHost Host => host;

    public RoomKey Room => room;

    public Random Random => random;

    /// <summary>When the thing that happens now happens.</summary>
    public DateTimeOffset Now => _now;

    public void At(DateTimeOffset time) => _now = time;

    public Person Person(string handle) => host.Person(handle);

    public Task<T> ChangeAsync<T>(Func<Room, Result<T>> ask)
        where T : RoomEvent => host.ChangeAsync(room, ask);

    public async Task SayAsync(Lane lane, Person by, string text)
    {
        var said = await ChangeAsync(it => it.PostMessage(by.Id, lane, text, Now));
        Said(lane).Add(new PostedMessage(said.Id, lane, by.Id, Now, IsDeleted: false));
    }

    /// <summary>Does something with one of the lane's messages, if it has any.</summary>
    public async Task WithMessageAsync<T>(Lane lane, Func<Room, PostedMessage, Result<T>> change)
        where T : RoomEvent
    {
        if (Said(lane) is { Count: > 0 } said)
        {
            var message = said[random.Next(said.Count)];
            await ChangeAsync(it => change(it, message));
        }
    }

    public void Forget(PostedMessage message) => Said(message.Lane).Remove(message);

    private List<PostedMessage> Said(Lane lane) => _said.TryGetValue(lane, out var said) ? said : _said[lane] = [];
}
