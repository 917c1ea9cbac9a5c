using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Intake;

namespace EscalationRoom.Web.Tests.Routing;

/// <summary>Nobody answers anywhere: many offers of a room run out in the same second.</summary>
public sealed class PassingOverInTime : IAsyncLifetime
{
    private const int Rooms = 12;

    private readonly FrozenHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Every_offer_that_ran_out_is_ended_before_anybody_is_chosen_anew()
    {
        for (var room = 0; room < Rooms; room++)
        {
            Assert.NotNull((await _host.As("u-mira").Ask("/api/escalations", Forms.Whole())).Text("room"));
        }

        var steps = new List<RoomEvent>();
        _host.Get<TimelineWriter>().Committed += all =>
        {
            lock (steps)
            {
                steps.AddRange(all.SelectMany(it => it.Events).Where(it => it is EscalationOfferExpired or EscalationRouted));
            }
        };
        _host.Time.Advance(TimeSpan.FromMinutes(10));

        using var deadline = new CancellationTokenSource(Patience.Longest);
        while (Kinds() is var kinds && kinds.Count(it => it == typeof(EscalationRouted)) < Rooms)
        {
            Assert.False(deadline.IsCancellationRequested, $"In vain, after: {string.Join(", ", kinds.Select(it => it.Name))}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Enumerable.Repeat(typeof(EscalationOfferExpired), Rooms), Kinds().Take(Rooms));

        List<Type> Kinds()
        {
            lock (steps)
            {
                return steps.ConvertAll(it => it.GetType());
            }
        }
    }
}
