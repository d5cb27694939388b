package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.game.WorldView;

/**
 * What a bot made of its last look at the world: itself, the enemy that matters most, the shot that is about to hit, and
 * what lies about. Takes in only what a player in its place is shown and can see.
 */
final class Perception {
    final OwnState own = new OwnState();
    final EnemySight enemy = new EnemySight();
    final ShotSight shot = new ShotSight();
    final PickupSight pickup = new PickupSight();

    void look(WorldView view) {
        own.look(view);
        if (!own.alive) {
            enemy.forget();
            shot.forget();
            pickup.forget();
            return;
        }
        enemy.look(view, own);
        shot.look(view, own);
        pickup.look(view, own);
    }
}
